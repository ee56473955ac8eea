import createNextIntlPlugin from 'next-intl/plugin';

/** @type {import('next').NextConfig} */
const config = {
  // PGlite reads its WebAssembly beside its own file; the others load native code.
  serverExternalPackages: ['@electric-sql/pglite', '@node-rs/argon2', 'pg'],
  // No image is made smaller here: /_next/image is not found.
  images: { unoptimized: true },
  poweredByHeader: false,
  typedRoutes: false,
  // `npm test` checks the types of the whole project; `npm start` need not do it again.
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
