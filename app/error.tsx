'use client';

import { UnexpectedError } from '@/components/frame/unexpected-error';

export default function ErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <UnexpectedError {...props} />;
}
