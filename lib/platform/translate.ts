/** The messages of `components/locales`, in the language of the browser. */
import type { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure';
import { native } from './native';

type Translate = ReturnType<typeof createI18n<GeneratedI18nStructure>>['t'];

export const translate = ((key: string, words: readonly unknown[] = []) =>
  native.i18n.getMessage(key.replaceAll('.', '_'), words.map(String))) as Translate;
