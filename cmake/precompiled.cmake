# gandan_precompiled(target [TESTS]): the headers that nearly every file includes are read once for the whole program
# instead of once for each file (clang only; the release build reads every file on its own, so that no include is
# forgotten). TESTS adds those of GoogleTest. docs/adr/0005 has the measurements.
set(GANDAN_PRECOMPILED_HEADERS
    <algorithm> <array> <charconv> <chrono> <cmath> <filesystem> <fstream> <functional> <map> <memory> <mutex> <optional>
    <set> <sstream> <string> <string_view> <thread> <unordered_map> <variant> <vector> <nlohmann/json.hpp>)

function(gandan_precompiled_set name)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/${name}.cpp CONTENT "" @ONLY)
  add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/generated/${name}.cpp)
  target_link_libraries(${name} PRIVATE lib_json)
  target_precompile_headers(${name} PRIVATE ${ARGN})
endfunction()

if(GANDAN_PRECOMPILED)
  add_compile_options(-pthread)  # has to be the same everywhere, and some libraries ask for it
  add_compile_options("SHELL:-Xclang -fno-pch-timestamp")  # the same bytes each time, for ccache
  gandan_precompiled_set(gandan_precompiled_program ${GANDAN_PRECOMPILED_HEADERS})
  gandan_precompiled_set(gandan_precompiled_tests ${GANDAN_PRECOMPILED_HEADERS} <gmock/gmock.h> <gtest/gtest.h>)
  target_link_libraries(gandan_precompiled_tests PRIVATE GTest::gmock)
endif()

function(gandan_precompiled target)
  cmake_parse_arguments(arg "TESTS" "" "" ${ARGN})
  if(NOT GANDAN_PRECOMPILED)
    return()
  endif()
  if(arg_TESTS)
    target_precompile_headers(${target} REUSE_FROM gandan_precompiled_tests)
  else()
    target_precompile_headers(${target} REUSE_FROM gandan_precompiled_program)
  endif()
endfunction()
