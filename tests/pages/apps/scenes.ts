/** What the apps of all frameworks have in common. */
export const CLAIM = 'No Americans were harmed in last night’s attack';
export const FRUIT = ['Apple', 'Banana', 'Cherry'];

/** Brings the app to a step: 0 is how it begins, 1 and 2 are changes. */
export type Steps = (step: number) => void;

declare global {
  interface Window {
    step: Steps;
  }
}

/** Every app has a scene of each of these names. */
export const SCENES = [
  'text changes',
  'text around the claim changes',
  'conditional text at the start',
  'conditional text in the middle',
  'conditional text at the end',
  'adjacent text nodes',
  'an element in the middle comes and goes',
  'a list loses an entry',
  'a list changes its order',
  'a paragraph is put before',
  'the element around the text changes',
  'it goes and comes back',
  'it moves through a portal',
  'it comes late',
  'a hundred updates',
  'its HTML is set',
] as const;
export type Scene = (typeof SCENES)[number];
