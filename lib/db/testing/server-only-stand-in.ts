// Tests run outside the server's bundle, where the package `server-only` refuses to load.
export {};
