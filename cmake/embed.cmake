# gandan_embed(target): everything the program carries inside itself (views, locales, migrations, data, the built web
# assets) as one object file, looked up through base/embedded.h.
function(gandan_embed target)
  set(out ${CMAKE_BINARY_DIR}/generated/embedded)
  file(MAKE_DIRECTORY ${out})
  file(GLOB_RECURSE inputs CONFIGURE_DEPENDS
       ${CMAKE_SOURCE_DIR}/src/*.tpl ${CMAKE_SOURCE_DIR}/locales/*.toml ${CMAKE_SOURCE_DIR}/schema/migrations/*.sql
       ${CMAKE_SOURCE_DIR}/data/*)
  file(GLOB_RECURSE assets CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/build/web/*)
  string(REPLACE ";" "\n" list "${inputs};${assets}")
  file(WRITE ${out}/inputs.txt.new "${list}\n")
  file(COPY_FILE ${out}/inputs.txt.new ${out}/inputs.txt ONLY_IF_DIFFERENT)
  add_custom_command(
    OUTPUT ${out}/embedded.cpp ${out}/embedded.S
    COMMAND ${CMAKE_COMMAND} -DINPUTS=${out}/inputs.txt -DROOT=${CMAKE_SOURCE_DIR} -DOUT=${out}
            -P ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${out}/inputs.txt ${inputs} ${assets} ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake
    VERBATIM)
  add_library(${target} OBJECT ${out}/embedded.cpp ${out}/embedded.S)
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/src)
  # The assembler reads the files by .incbin, which the compiler's dependency scan does not see.
  set_source_files_properties(${out}/embedded.S PROPERTIES OBJECT_DEPENDS "${inputs};${assets}")
endfunction()
