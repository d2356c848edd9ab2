default["nginx"]["ssl_protocols"] = "TLSv1.2 TLSv1"
