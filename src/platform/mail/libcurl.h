// libcurl, loaded with the first e-mail: it brings thirty other libraries with it.
#pragma once

#include <curl/curl.h>

namespace gandan::mail {

// The functions of libcurl that are used, by their names without the prefix.
struct Libcurl {
  decltype(&::curl_easy_cleanup) easy_cleanup;
  decltype(&::curl_easy_getinfo) easy_getinfo;
  decltype(&::curl_easy_init) easy_init;
  decltype(&::curl_easy_perform) easy_perform;
  decltype(&::curl_easy_setopt) easy_setopt;
  decltype(&::curl_easy_strerror) easy_strerror;
  decltype(&::curl_global_init) global_init;
  decltype(&::curl_slist_append) slist_append;
  decltype(&::curl_slist_free_all) slist_free_all;
};

// Loaded once. Throws std::runtime_error when this machine has no libcurl.
const Libcurl& libcurl();

}  // namespace gandan::mail
