#include "platform/library/shared_library.h"

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace gandan::library {

SharedLibrary::SharedLibrary(const char* name) : name_(name), handle_(::dlopen(name, RTLD_NOW | RTLD_LOCAL)) {
  if (handle_ == nullptr) throw std::runtime_error(std::string("cannot load ") + ::dlerror());
}

void* SharedLibrary::address_of(const char* function_name) const {
  void* const address = ::dlsym(handle_, function_name);
  if (address == nullptr) throw std::runtime_error(std::string(name_) + " has no " + function_name);
  return address;
}

}  // namespace gandan::library
