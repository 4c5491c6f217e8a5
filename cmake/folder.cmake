# gandan_folder(path USES other folders INSIDE other folders LINKS libraries): a library of the folder's sources, a test
# program of its *_test.cpp, and the compiled names of its views. INSIDE are folders whose libraries' flags nobody needs who
# includes this one, so that they are not handed on. Sources are found by glob, so that a new file needs no line here.
set(GANDAN_WARNINGS -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
                    -Woverloaded-virtual -Werror)

# What the architecture test reads: "folder: used used ...", one line per folder.
set_property(GLOBAL PROPERTY gandan_architecture "")

function(gandan_target_name path out)
  string(REPLACE "/" "_" name ${path})
  set(${out} gandan_${name} PARENT_SCOPE)
endfunction()

function(gandan_folder path)
  cmake_parse_arguments(arg "" "" "USES;INSIDE;LINKS" ${ARGN})
  gandan_target_name(${path} name)
  string(REPLACE ";" " " used "${arg_USES};${arg_INSIDE}")
  set_property(GLOBAL APPEND_STRING PROPERTY gandan_architecture "${path}: ${used}\n")

  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${path}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")

  if(sources)
    set(scope PUBLIC)
    add_library(${name} STATIC ${sources})
    target_compile_options(${name} PRIVATE ${GANDAN_WARNINGS})
  else()
    set(scope INTERFACE)
    add_library(${name} INTERFACE)
  endif()
  target_include_directories(${name} ${scope} ${CMAKE_SOURCE_DIR}/src)
  foreach(used IN LISTS arg_USES)
    gandan_target_name(${used} used_name)
    target_link_libraries(${name} ${scope} ${used_name})
  endforeach()
  foreach(used IN LISTS arg_INSIDE)
    gandan_target_name(${used} used_name)
    target_link_libraries(${name} PRIVATE ${used_name})
  endforeach()
  foreach(library IN LISTS arg_LINKS)
    target_link_libraries(${name} ${scope} lib_${library})
  endforeach()
  gandan_view_names(${name} ${path})

  if(tests)
    add_executable(${name}_test ${tests})
    target_compile_options(${name}_test PRIVATE ${GANDAN_WARNINGS})
    target_compile_definitions(${name}_test PRIVATE GANDAN_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name}_test PRIVATE ${name} gandan_embedded GTest::gtest_main GTest::gmock)
    if(path STREQUAL platform/db OR path STREQUAL platform/mail OR path STREQUAL platform/scan OR platform/db IN_LIST arg_USES)
      target_link_libraries(${name}_test PRIVATE gandan_test_support)
    endif()
    set_property(GLOBAL APPEND PROPERTY gandan_unit_tests ${name}_test)
    gtest_discover_tests(${name}_test TEST_PREFIX "${path}: " DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 120)
  endif()
endfunction()
