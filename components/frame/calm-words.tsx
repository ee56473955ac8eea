'use client';

import { createContext, type ReactNode, useContext } from 'react';

export type CalmWords = {
  title: string;
  text: string;
  again: string;
  home: string;
  reference: string;
  staleTitle: string;
  staleText: string;
  reload: string;
};

const Words = createContext<CalmWords | null>(null);

/** An error boundary is a client component and gets no props: the frame leaves it these few sentences. */
export function CalmWordsProvider({ words, children }: { words: CalmWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

export function useCalmWords(): CalmWords {
  const words = useContext(Words);
  if (!words) throw new Error('CalmWordsProvider is missing above this error boundary');
  return words;
}
