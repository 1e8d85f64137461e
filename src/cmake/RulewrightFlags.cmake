# SPDX-License-Identifier: GPL-3.0-or-later
# Every compiler flag stands here, on one INTERFACE target that all others link.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(RW_CCACHE ccache)
if(RW_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers hit the cache only with these settings (ccache manual, "Precompiled headers").
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${RW_CCACHE})
endif()

find_package(Threads REQUIRED)
add_library(rw_flags INTERFACE)
target_compile_features(rw_flags INTERFACE cxx_std_20)
target_include_directories(rw_flags INTERFACE "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}")
target_compile_options(rw_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual $<$<BOOL:${RW_WERROR}>:-Werror>)
# GCC 12 sees overlapping copies in `"text" + string` at -O3 that are not there (GCC PR 105651, fixed in 13).
target_compile_options(rw_flags INTERFACE
  $<$<AND:$<CONFIG:Release,RelWithDebInfo>,$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)
target_compile_definitions(rw_flags INTERFACE _GLIBCXX_ASSERTIONS $<$<CONFIG:Release,RelWithDebInfo>:_FORTIFY_SOURCE=2>)
target_link_libraries(rw_flags INTERFACE Threads::Threads)
if(RW_SANITIZE)
  target_compile_options(rw_flags INTERFACE -fsanitize=${RW_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
    # Instrumented code hides from GCC what it knows about initialised values: its warning is wrong there.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(rw_flags INTERFACE -fsanitize=${RW_SANITIZE})
endif()

# The strict Qt definitions; QScintilla's headers do not compile with QT_NO_KEYWORDS, so the editor leaves that one out.
add_library(rw_qt_flags INTERFACE)
target_compile_definitions(rw_qt_flags INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_URL_CAST_FROM_STRING QT_USE_QSTRINGBUILDER QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# rw_add_test(NAME tst_x SOURCES a.cpp LIBS rw_engine [XVFB] [LABELS l] [TIMEOUT s])
# A Qt Test executable. Runs offscreen; XVFB runs it in a real X server with a window manager, where real input is needed.
function(rw_add_test)
  cmake_parse_arguments(T "XVFB" "NAME;TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
  add_executable(${T_NAME} ${T_SOURCES})
  set_target_properties(${T_NAME} PROPERTIES AUTOMOC ON)
  target_link_libraries(${T_NAME} PRIVATE rw_flags ${T_LIBS} Qt6::Test)
  target_include_directories(${T_NAME} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_compile_definitions(${T_NAME} PRIVATE
    RW_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data" RW_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    RW_SHARED_DATA="${PROJECT_SOURCE_DIR}/../shared/data")
  if(T_XVFB)
    add_test(NAME ${T_NAME} COMMAND "${PROJECT_SOURCE_DIR}/tests/support/with-display" $<TARGET_FILE:${T_NAME}>)
  else()
    add_test(NAME ${T_NAME} COMMAND ${T_NAME})
  endif()
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 120)
  endif()
  set(env "XDG_RUNTIME_DIR=${CMAKE_BINARY_DIR}/xdg-runtime" "HOME=${CMAKE_BINARY_DIR}/test-home" "LC_ALL=C.UTF-8")
  if(NOT T_XVFB)
    list(APPEND env "QT_QPA_PLATFORM=offscreen")
  endif()
  if(RW_SANITIZE)
    list(APPEND env "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0")
  endif()
  set_tests_properties(${T_NAME} PROPERTIES TIMEOUT ${T_TIMEOUT} LABELS "${T_LABELS}" ENVIRONMENT "${env}"
    SKIP_REGULAR_EXPRESSION "")
endfunction()
