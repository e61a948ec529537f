/** Unit tests read the English messages. */
import { speak } from '../components/t';
import { translateFrom } from '../scripts/messages';

speak(translateFrom('en'));
