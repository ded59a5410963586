import streamlit as st
st.write("nanti")
