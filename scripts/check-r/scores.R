# Run in the folder of an export: writes what read.R computes, at full precision, to scores.csv.
source("read.R")

scores_in <- function(data, table, occasion, prefix) {
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

of_wide <- function(occasion) scores_in(wide, "wide", occasion, paste0(occasion, "_"))
scores <- rbind(
  scores_in(long, "long", as.character(long$occasion), ""),
  do.call(rbind, lapply(levels(long$occasion), of_wide))
)
write.csv(scores, "scores.csv", row.names = FALSE)
