# SPDX-License-Identifier: GPL-3.0-or-later
# Lints, fixes and the topic catalogue. The engine has no resources, so the catalogue is compiled in.
set(catalogue_json "${PROJECT_SOURCE_DIR}/resources/genesys/topics.json")
set(catalogue_cpp "${CMAKE_CURRENT_BINARY_DIR}/catalogue_data.cpp")
add_custom_command(OUTPUT "${catalogue_cpp}"
  COMMAND ${CMAKE_COMMAND} "-DINPUT=${catalogue_json}" "-DOUTPUT=${catalogue_cpp}"
          -P "${CMAKE_CURRENT_SOURCE_DIR}/lint_embed.cmake"
  DEPENDS "${catalogue_json}" "${CMAKE_CURRENT_SOURCE_DIR}/lint_embed.cmake"
  COMMENT "Embedding the topic catalogue" VERBATIM)
target_sources(rw_engine PRIVATE
  "${catalogue_cpp}"
  catalogue.cpp
  fixes.cpp
  fixes_numeric.cpp
  fixes_operator.cpp
  fixes_shape.cpp
  fixes_syntax.cpp
  lint.cpp
  lint_context.cpp
  lint_edit.cpp
  lint_fields.cpp
  lint_genesys.cpp
  lint_near.cpp
  lint_rule.cpp
  lint_shape.cpp
  lint_slips.cpp
  lint_topics.cpp
  lint_vocabulary.cpp
)
# The rule belongs to this folder, the library to the one above: without a target of its own it would never run.
add_custom_target(rw_catalogue DEPENDS "${catalogue_cpp}")
add_dependencies(rw_engine rw_catalogue)
