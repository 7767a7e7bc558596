"""The apparatus: the versions of each family set side by side, and the places where they read differently."""
