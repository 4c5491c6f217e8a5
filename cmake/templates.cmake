# Views: for each src/<folder>/views/*.tpl a header with the names of its variables and sections, so that a name
# that no template has does not compile. Included as "views/<folder>/<name>.tpl.h".
# The target gandan_views makes all of them, for those who only read the sources (`./dev check`).
find_program(MAKE_TPL_VARNAMES_H NAMES ctemplate-make_tpl_varnames_h make_tpl_varnames_h REQUIRED)

add_custom_target(gandan_views)

function(gandan_view_names target path)
  file(GLOB views CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${path}/views/*.tpl)
  if(NOT views)
    return()
  endif()
  set(headers "")
  set(out ${CMAKE_BINARY_DIR}/generated/views/${path})
  file(MAKE_DIRECTORY ${out})
  foreach(view IN LISTS views)
    get_filename_component(name ${view} NAME)
    add_custom_command(
      OUTPUT ${out}/${name}.h
      COMMAND ${MAKE_TPL_VARNAMES_H} -q --header_dir=${out} --outputfile_suffix=.h ${view}
      DEPENDS ${view}
      VERBATIM)
    list(APPEND headers ${out}/${name}.h)
  endforeach()
  add_custom_target(${target}_views DEPENDS ${headers})
  add_dependencies(${target} ${target}_views)
  add_dependencies(gandan_views ${target}_views)
  get_target_property(type ${target} TYPE)
  if(NOT type STREQUAL INTERFACE_LIBRARY)
    target_include_directories(${target} SYSTEM PRIVATE ${CMAKE_BINARY_DIR}/generated)
  endif()
endfunction()
