# Run in the folder of an export: writes what read.R computes, at full precision, to told.csv.
source("read.R")

tell <- function(data, table, occasion, prefix) {
  keyed <- keyed_of(data, prefix)
  data.frame(
    table = table,
    person = data$person,
    run = data$run,
    occasion = occasion,
    score = sprintf("%.17g", score_of(data, prefix)),
    keyed = apply(keyed, 1, paste, collapse = " ")
  )
}

of_wide <- function(occasion) tell(wide, "wide", occasion, paste0(occasion, "_"))
told <- rbind(
  tell(long, "long", as.character(long$occasion), ""),
  do.call(rbind, lapply(levels(long$occasion), of_wide))
)
write.csv(told, "told.csv", row.names = FALSE)
