#include "platform/mail/libcurl.h"

#include "platform/library/shared_library.h"

namespace gandan::mail {
namespace {

Libcurl loaded() {
  const library::SharedLibrary library("libcurl.so.4");
  Libcurl functions{};
  library.find(functions.easy_cleanup, "curl_easy_cleanup");
  library.find(functions.easy_getinfo, "curl_easy_getinfo");
  library.find(functions.easy_init, "curl_easy_init");
  library.find(functions.easy_perform, "curl_easy_perform");
  library.find(functions.easy_setopt, "curl_easy_setopt");
  library.find(functions.easy_strerror, "curl_easy_strerror");
  library.find(functions.global_init, "curl_global_init");
  library.find(functions.slist_append, "curl_slist_append");
  library.find(functions.slist_free_all, "curl_slist_free_all");
  return functions;
}

}  // namespace

const Libcurl& libcurl() {
  static const Libcurl functions = loaded();
  return functions;
}

}  // namespace gandan::mail
