/** ProseMirror around what stands in `#editor`. */
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const place = document.querySelector('#editor') as HTMLElement;
const doc = DOMParser.fromSchema(schema).parse(place);
place.replaceChildren();

const plugins = [
  history({ newGroupDelay: Number.POSITIVE_INFINITY }),
  keymap({ 'Mod-z': undo, 'Shift-Mod-z': redo }),
  keymap(baseKeymap),
];
const view = new EditorView(place, { state: EditorState.create({ doc, plugins }) });
window.model = () => view.state.toJSON();
