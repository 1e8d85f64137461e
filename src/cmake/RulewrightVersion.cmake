# SPDX-License-Identifier: GPL-3.0-or-later
# Which commit a build is of, in a form that package managers sort: at tag v1.2.0 it is 1.2.0, twelve commits later
# 1.2.0+12.g1a2b3c4, and before the first tag BASE with the number of all commits. Without Git, and for sources that
# stand inside of another repository (an unpacked tarball), it is BASE.
function(rulewright_version result source base)
  set(version "${base}")
  find_package(Git QUIET)
  if(GIT_FOUND)
    set(git "${GIT_EXECUTABLE}" -C "${source}")
    # Inside of another repository the prefix is the way down from its top.
    execute_process(COMMAND ${git} rev-parse --show-prefix
      RESULT_VARIABLE failed OUTPUT_VARIABLE prefix OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(NOT failed AND prefix STREQUAL "")
      execute_process(COMMAND ${git} describe --tags --long --match "v[0-9]*" --exclude "*-*"
        OUTPUT_VARIABLE described OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
      if(described MATCHES "^v([0-9.]+)-([0-9]+)-(g[0-9a-f]+)$")
        set(version "${CMAKE_MATCH_1}")
        if(NOT CMAKE_MATCH_2 EQUAL 0)
          string(APPEND version "+${CMAKE_MATCH_2}.${CMAKE_MATCH_3}")
        endif()
      else()
        execute_process(COMMAND ${git} rev-list --count HEAD
          RESULT_VARIABLE failed OUTPUT_VARIABLE commits OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
        execute_process(COMMAND ${git} rev-parse --short HEAD
          OUTPUT_VARIABLE hash OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
        if(NOT failed)
          string(APPEND version "+${commits}.g${hash}")
        endif()
      endif()
    endif()
  endif()
  set(${result} "${version}" PARENT_SCOPE)
endfunction()
