"""The local web app: a case in the browser, on this machine only."""
