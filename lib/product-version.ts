import product from '@/package.json';

/** The version of Greenledger that runs. */
export const productVersion: string = product.version;
