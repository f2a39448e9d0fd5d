# rsdmx over SDMX 2.1. Arguments: ORIGIN AREAS INDICATORS FROM TO, lists joined by plus signs.
suppressMessages(library(rsdmx))
arguments <- commandArgs(trailingOnly = TRUE)
base <- paste0(arguments[1], "/sdmx/2.1")
addSDMXServiceProvider(SDMXServiceProvider(
  agencyId = "DIGOBS", name = "Shared Growth Observatory",
  builder = SDMXREST21RequestBuilder(
    regUrl = base, repoUrl = base, compliant = TRUE, skipProviderId = TRUE)))
codes <- function(text) strsplit(text, "+", fixed = TRUE)[[1]]
message <- readSDMX(
  providerId = "DIGOBS", resource = "data", flowRef = "DF_DIGITAL",
  key = list("A", codes(arguments[2]), codes(arguments[3]), NULL, NULL, NULL, NULL, NULL),
  start = as.integer(arguments[4]), end = as.integer(arguments[5]), dsd = TRUE, logger = NULL)
rows <- as.data.frame(message, labels = TRUE)
if (!"REF_AREA_label.en" %in% names(rows)) {
  stop("rsdmx found no labels: ", paste(names(rows), collapse = " "))
}
dimensions <- c(
  "FREQ", "REF_AREA", "INDICATOR", "SEX", "AGE", "URBANISATION", "INCOME", "DISABILITY")
value <- as.numeric(rows$obsValue)
cat(paste(
  do.call(paste, c(lapply(rows[dimensions], as.character), sep = ".")),
  rows$obsTime,
  ifelse(is.na(value), "", format(value, digits = 15, trim = TRUE, scientific = FALSE)),
  rows$OBS_STATUS, sep = "\t"), sep = "\n")
