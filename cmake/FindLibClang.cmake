# Finds libclang by version, whatever `clang` on PATH is: 19 first (what we measure with), then newer ones, then 18
# and 17. Below 17 the C API lacks operator kinds. LIBCLANG_ROOT (cache or environment) names a folder to take instead.
#
# Sets LibClang_VERSION, LibClang_INCLUDE_DIR, LibClang_LIBRARY, LibClang_RESOURCE_DIR and the target
# LibClang::LibClang, which links the library but does not show its headers.
set(LIBCLANG_ROOT "" CACHE PATH "Where LLVM is: the folder that has include/clang-c and lib/libclang")
set(_versions 19 20 21 22 18 17)

set(_roots)
if(LIBCLANG_ROOT)
	list(APPEND _roots ${LIBCLANG_ROOT})
elseif(DEFINED ENV{LIBCLANG_ROOT})
	list(APPEND _roots $ENV{LIBCLANG_ROOT})
else()
	foreach(_v IN LISTS _versions)
		list(APPEND _roots /usr/lib/llvm-${_v} /usr/lib/llvm${_v} /usr/lib64/llvm${_v} /usr/lib/llvm/${_v}
			/usr/local/llvm${_v} /opt/homebrew/opt/llvm@${_v} /usr/local/opt/llvm@${_v})
	endforeach()
	list(APPEND _roots /opt/homebrew/opt/llvm /usr/local/opt/llvm /usr/local /usr)
	file(GLOB _old_roots /usr/lib/llvm-1[0-6])
	list(APPEND _roots ${_old_roots})
endif()

# Asks the library itself: folder names lie, and this shows that it links and loads.
function(_libclang_version out include library)
	set(_dir ${CMAKE_BINARY_DIR}/CMakeFiles/libclang-version)
	file(WRITE ${_dir}/version.c
		"#include <clang-c/Index.h>\n#include <stdio.h>\n"
		"int main(void) { puts(clang_getCString(clang_getClangVersion())); return 0; }\n")
	try_run(_ran _compiled ${_dir} ${_dir}/version.c
		CMAKE_FLAGS -DINCLUDE_DIRECTORIES=${include} -DCMAKE_BUILD_RPATH_USE_ORIGIN=OFF
		LINK_LIBRARIES ${library}
		RUN_OUTPUT_VARIABLE _text)
	if(_compiled AND _ran EQUAL 0 AND _text MATCHES "version ([0-9]+\\.[0-9]+\\.[0-9]+)")
		set(${out} ${CMAKE_MATCH_1} PARENT_SCOPE)
	else()
		set(${out} "" PARENT_SCOPE)
	endif()
	unset(_ran CACHE)
	unset(_compiled CACHE)
endfunction()

# Cached, so that a second configure costs nothing; a changed LIBCLANG_ROOT looks again.
if(NOT LibClang_LIBRARY OR NOT EXISTS "${LibClang_LIBRARY}" OR NOT "${LibClang_ROOTS_SEEN}" STREQUAL "${_roots}")
	set(_too_old)
	set(_found)
	foreach(_root IN LISTS _roots)
		find_library(_lib NAMES clang libclang PATHS ${_root}/lib ${_root}/lib64 NO_DEFAULT_PATH NO_CACHE)
		if(_lib AND EXISTS ${_root}/include/clang-c/Index.h)
			_libclang_version(_version ${_root}/include ${_lib})
			if(_version VERSION_GREATER_EQUAL 17)
				set(_found ${_root})
			elseif(_version)
				list(APPEND _too_old "${_version} (${_root})")
			endif()
		endif()
		if(_found)
			break()
		endif()
		unset(_lib)
	endforeach()
	if(NOT _found)
		if(_too_old)
			list(JOIN _too_old ", " _too_old)
			set(_why "only versions older than 17 were found: ${_too_old}")
		else()
			set(_why "none was found")
		endif()
		message(FATAL_ERROR "tlslint needs libclang 17 or newer with its C headers; ${_why}.\n"
			"  Debian 12, Ubuntu 24.04: apt-get install libclang-19-dev (or libclang-18-dev, libclang-17-dev)\n"
			"  Homebrew: brew install llvm\n"
			"  elsewhere: cmake -DLIBCLANG_ROOT=DIR, where DIR has include/clang-c/Index.h and lib/libclang.so")
	endif()

	string(REGEX MATCH "^[0-9]+" _major ${_version})
	set(_resource "")
	foreach(_dir ${_found}/lib/clang/${_major} ${_found}/lib64/clang/${_major} ${_found}/lib/clang/${_version}
		/usr/lib/clang/${_major} /usr/lib64/clang/${_major})
		if(EXISTS ${_dir}/include/stddef.h)
			set(_resource ${_dir})
			break()
		endif()
	endforeach()
	if(NOT _resource)
		message(WARNING "clang's own headers were not found under ${_found} (Debian: libclang-common-${_major}-dev).")
	endif()

	message(STATUS "libclang ${_version}: ${_lib}")
	set(LibClang_ROOTS_SEEN "${_roots}" CACHE INTERNAL "")
	set(LibClang_VERSION ${_version} CACHE INTERNAL "")
	set(LibClang_LIBRARY ${_lib} CACHE INTERNAL "")
	set(LibClang_INCLUDE_DIR ${_found}/include CACHE INTERNAL "")
	set(LibClang_RESOURCE_DIR "${_resource}" CACHE INTERNAL "")
endif()

set(LibClang_FOUND TRUE)
if(NOT TARGET LibClang::LibClang)
	add_library(LibClang::LibClang UNKNOWN IMPORTED)
	set_target_properties(LibClang::LibClang PROPERTIES IMPORTED_LOCATION ${LibClang_LIBRARY})
endif()
