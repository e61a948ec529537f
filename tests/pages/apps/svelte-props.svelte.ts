export const props: { step: number } = $state({ step: 0 });
