/** Quill 2 around what stands in `#editor`. */
import Quill from 'quill';

const quill = new Quill('#editor', { modules: { history: { delay: 0 } } });
window.model = () => ({ delta: quill.getContents(), selection: quill.getSelection() });
