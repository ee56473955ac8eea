import type { Locale } from './locale';

/**
 * The language a browser asks for in `Accept-Language` (RFC 9110 §12.5.4), among ours; English when it asks for
 * neither. Any Chinese is answered in 简体中文.
 */
export function acceptedLocale(header: string | null): Locale {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => weight > 0 && (language === 'en' || language === 'zh'))
    .sort((a, b) => b.weight - a.weight);
  return wishes[0]?.language === 'zh' ? 'zh-CN' : 'en';
}
