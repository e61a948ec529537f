import { beforeEach, expect, test, vi } from 'vitest';
import { followCommands } from './commands';

const { api } = vi.hoisted(() => ({
  api: {
    command: async (_name: string, _tab?: object): Promise<void> => {},
    send: vi.fn(),
    popup: vi.fn(),
  },
}));

vi.mock('./browser', () => ({
  browser: {
    commands: {
      onCommand: {
        addListener: (listener: typeof api.command) => {
          api.command = listener;
        },
      },
    },
    tabs: { query: async () => [{ id: 9 }], sendMessage: api.send },
    action: { openPopup: api.popup },
  },
}));

beforeEach(() => {
  vi.clearAllMocks();
  followCommands();
});

test('a key goes to the page of its tab, or of the tab in front', async () => {
  api.send.mockResolvedValue({ answer: true });
  await api.command('next-highlight', { id: 4 });
  await api.command('toggle-highlights');
  expect(api.send.mock.calls.map(([tab, message]) => [tab, message.command])).toEqual([
    [4, 'next-highlight'],
    [9, 'toggle-highlights'],
  ]);
  expect(api.popup).not.toHaveBeenCalled();
});

test.each([
  ['there is nothing to go to', () => api.send.mockResolvedValue({ answer: false })],
  ['nobody answers', () => api.send.mockRejectedValue(new Error('Receiving end does not exist'))],
])('the popup says why when %s', async (_, given) => {
  given();
  await api.command('next-highlight', { id: 4 });
  expect(api.popup).toHaveBeenCalledOnce();
});

test('a name that is no command is not passed on', async () => {
  await api.command('erase-everything', { id: 4 });
  expect(api.send).not.toHaveBeenCalled();
});
