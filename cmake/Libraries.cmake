# Every library we use, as one target: tlslint_libraries. cmocka is found in tests/.
find_package(LibClang REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(TLSLINT_DEPS REQUIRED IMPORTED_TARGET libpcre2-8 yaml-0.1 expat>=2.4 jansson libgit2)

include(CheckIncludeFile)
check_include_file(uthash.h TLSLINT_HAVE_UTHASH)
if(NOT TLSLINT_HAVE_UTHASH)
	message(FATAL_ERROR "uthash.h not found. Debian and Ubuntu: apt-get install uthash-dev")
endif()

find_package(Threads REQUIRED)

add_library(tlslint_libraries INTERFACE)
target_link_libraries(tlslint_libraries INTERFACE PkgConfig::TLSLINT_DEPS LibClang::LibClang Threads::Threads m)
