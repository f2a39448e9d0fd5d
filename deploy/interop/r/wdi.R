# WDI over the World Bank's interface. Arguments: ORIGIN AREAS INDICATOR FROM TO ALIAS. The package
# has a fixed host name in one function; only this name is replaced.
suppressMessages(library(WDI))
arguments <- commandArgs(trailingOnly = TRUE)
query <- deparse(WDI:::wdi.query)
ours <- gsub("https://api.worldbank.org", arguments[1], query, fixed = TRUE)
stopifnot(!identical(query, ours))
assignInNamespace(
  "wdi.query", eval(parse(text = ours), envir = asNamespace("WDI")), ns = "WDI")
rows <- WDI(
  country = strsplit(arguments[2], "+", fixed = TRUE)[[1]], indicator = arguments[6],
  start = as.integer(arguments[4]), end = as.integer(arguments[5]), extra = TRUE)
value <- rows[[arguments[6]]]
status <- if (is.null(rows$status)) rep("", nrow(rows)) else rows$status
# It returns a row for every year of the span; a year without data has neither value nor status.
known <- !is.na(value) | status != ""
cat(paste(
  paste("A", rows$iso3c, arguments[3], "_T._T._T._T._T", sep = "."),
  rows$year,
  ifelse(is.na(value), "", format(value, digits = 15, trim = TRUE, scientific = FALSE)),
  ifelse(status == "" & !is.na(value), "A", ifelse(status == "forecast", "F", status)),
  sep = "\t")[known], sep = "\n")
