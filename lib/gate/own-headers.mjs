/** Request headers that only this server writes; whatever a client sends under these names is dropped. */
export const ownHeaders = {
  /** The address of whoever opened the connection. */
  socketAddress: 'x-socket-address',
  /** The page's own address, for the way back after signing in. */
  pathname: 'x-pathname',
};
