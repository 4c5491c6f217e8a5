// A library of the machine that only some runs of the program need, loaded when the first of them does. For those that
// bring dozens of others with them: loading all of them took longer than anything else that a short command does
// (docs/benchmarks.md). Leaves which functions are wanted to whoever wants them.
#pragma once

namespace gandan::library {

class SharedLibrary {
 public:
  // `name` as the linker finds it, "libpq.so.5"; it outlives this. The library stays loaded until the program ends.
  // Throws std::runtime_error when this machine has none.
  explicit SharedLibrary(const char* name);

  // Sets `function` to the one of that name, also of a library that this one brings. Throws std::runtime_error when
  // there is none.
  template <typename Function>
  void find(Function*& function, const char* function_name) const {
    function = reinterpret_cast<Function*>(address_of(function_name));
  }

 private:
  void* address_of(const char* function_name) const;

  const char* name_;
  void* handle_;
};

}  // namespace gandan::library
