//! Drives everything from outside: through the built binary, the public engine and a browser.
