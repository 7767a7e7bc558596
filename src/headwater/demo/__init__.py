"""The bundled demonstration pile: nine captures of one invented news story, read as package data."""
