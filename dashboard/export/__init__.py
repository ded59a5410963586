"""Frames and records to bytes: tables as XLSX and CSV, charts as SVG, any SVG as PNG. No streamlit here."""
