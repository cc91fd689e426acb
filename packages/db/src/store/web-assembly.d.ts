/** As much of it as the embedded store asks for. Node has it, but the types of Node do not tell of it. */
declare namespace WebAssembly {
  interface Module {
    readonly [Symbol.toStringTag]: 'WebAssembly.Module'
  }
  function compile(code: Uint8Array): Promise<Module>
}
