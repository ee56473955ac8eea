/** The hidden field that tells a page's forms apart; beginning with "$", it is no part of what was typed. */
export const formNameField = '$form';

export function formName(form: FormData): string {
  const name = form.get(formNameField);
  return typeof name === 'string' ? name.slice(0, 200) : '';
}
