# gandan_add_suites(target prefix): one ctest test for each suite of a GoogleTest program, named "<prefix>: <suite>". Not one for
# each test: starting the sanitised program takes longer than most tests do. What suites there are is asked of the program when
# ctest starts.
function(gandan_add_suites target prefix)
  set(listing ${CMAKE_CURRENT_BINARY_DIR}/${target}_suites.cmake)
  file(GENERATE OUTPUT ${listing} CONTENT
    "set(program [==[$<TARGET_FILE:${target}>]==])\nset(prefix [==[${prefix}]==])\ninclude([==[${CMAKE_SOURCE_DIR}/cmake/list_suites.cmake]==])\n")
  set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES ${listing})
endfunction()
