declare module '*.svelte' {
  import type { Component } from 'svelte';

  const App: Component<{ step: number }>;
  export default App;
}

declare function $state<Value>(value: Value): Value;
