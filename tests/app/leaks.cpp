// What libraries keep until the process ends and do not give back: fontconfig its configuration,
// Cairo the list of a PDF's tags.
extern "C" const char* __lsan_default_suppressions();   // NOLINT
extern "C" const char* __lsan_default_suppressions() {  // NOLINT
  return "leak:libfontconfig\nleak:libcairo";
}
