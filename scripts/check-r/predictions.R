# Run in the folder of the check: for each drawn model, the interval for the next observed mean.
models <- read.csv("models.csv", colClasses = "numeric")
half <- qt(0.975, models$df) * sqrt(models$tau2 + models$se^2 + models$sampling)
ends <- data.frame(
  low = sprintf("%.17g", models$mean - half),
  high = sprintf("%.17g", models$mean + half)
)
write.csv(ends, "predictions.csv", row.names = FALSE)
