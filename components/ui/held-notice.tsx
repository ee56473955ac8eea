import { Button } from './button';
import { Notice } from './notice';

export type HeldWords = { title: string; discard: string };

/** Over a form that shows what was typed before its person was signed out. Its own form: Enter must never discard. */
export function HeldNotice({ path, words }: { path: string; words: HeldWords }) {
  return (
    <Notice tone="caution" role="status" title={words.title}>
      <form method="post" action="/held-form">
        <input type="hidden" name="path" value={path} />
        <Button look="quiet" className="text-note">
          {words.discard}
        </Button>
      </form>
    </Notice>
  );
}
