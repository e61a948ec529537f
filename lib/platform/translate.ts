/** The messages of `components/locales`, in the language of the browser. */
import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure';

export const { t: translate } = createI18n<GeneratedI18nStructure>();
