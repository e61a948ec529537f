/** CodeMirror 6 around what stands in `#editor`. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';

const place = document.querySelector('#editor') as HTMLElement;
const doc = place.innerText;
place.replaceChildren();

const extensions = [
  lineNumbers(),
  EditorView.lineWrapping,
  history({ newGroupDelay: Number.POSITIVE_INFINITY }),
  keymap.of([...defaultKeymap, ...historyKeymap]),
];
const view = new EditorView({ parent: place, state: EditorState.create({ doc, extensions }) });
window.model = () => view.state.toJSON();
