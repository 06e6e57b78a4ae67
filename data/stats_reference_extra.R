# Computes the figures of stats_reference_extra.json anew from the inputs in it, by the rules of
# stats_reference.json. Made with R 4.2.2, metafor 3.8-1 and coin 1.4-2 (Debian 12:
# r-cran-metafor, r-cran-coin, r-cran-jsonlite). Run in this folder: Rscript stats_reference_extra.R
suppressMessages({
  library(coin)
  library(jsonlite)
  library(metafor)
})

file <- "stats_reference_extra.json"
z <- qnorm(0.975)
either <- function(defined, value) if (defined) value else NA

## Forms ------------------------------------------------------------------------------------

answers <- function(form) {
  if (is.null(form)) return(rep(NA_real_, 14))
  sapply(form, function(answer) if (is.null(answer)) NA_real_ else as.numeric(answer))
}
forms <- function(rows) do.call(rbind, c(list(matrix(numeric(0), 0, 14)), lapply(rows, answers)))
keyed <- function(raw) {
  raw[, 5] <- 6 - raw[, 5]
  raw
}
score <- function(raw) {
  apply(keyed(raw), 1, function(row) either(sum(!is.na(row)) >= 12, mean(row, na.rm = TRUE)))
}

## Statistics -------------------------------------------------------------------------------

describe <- function(x) {
  x <- x[!is.na(x)]
  n <- length(x)
  list(
    n = n, mean = either(n > 0, mean(x)), sd = either(n > 1, sd(x)),
    median = either(n > 0, median(x)),
    min = either(n > 0, suppressWarnings(min(x))), max = either(n > 0, suppressWarnings(max(x)))
  )
}

# Equal changes differ in their last bit, since each is a difference of two binary fractions.
all_equal <- function(x) diff(range(x)) < 1e-9

paired_t <- function(x) {
  n <- length(x)
  if (n < 2) return(list(reason = "n < 2: no variance estimate"))
  if (all_equal(x)) {
    return(list(
      t = NA, df = n - 1, se = 0, p_two_sided = NA, ci95 = rep(mean(x), 2),
      reason = "SD of change is zero: t, p and dz undefined; CI degenerate"
    ))
  }
  test <- t.test(x)
  list(
    t = unname(test$statistic), df = n - 1, se = test$stderr, p_two_sided = test$p.value,
    ci95 = as.numeric(test$conf.int)
  )
}

hedges_g_av <- function(pre, post) {
  n <- length(pre)
  if (n < 2) return(list(g = NA, reason = "n < 2"))
  if (var(pre) + var(post) == 0) return(list(g = NA, reason = "average SD is zero"))
  change <- post - pre
  df <- n - 1
  s <- sqrt((var(pre) + var(post)) / 2)
  d <- mean(change) / s
  # The covariance stands for r * v1 * v2, and is defined when one of them is zero.
  spread <- var(pre)^2 + var(post)^2 + 2 * cov(pre, post)^2
  v_change <- if (all_equal(change)) 0 else var(change)
  se <- sqrt(d^2 * spread / (8 * df * s^4) + v_change / (df * s^2))
  # At one degree of freedom lgamma(0) is infinite: J would be its limit 0, and g would read as none.
  j <- either(df > 1, exp(lgamma(df / 2) - 0.5 * log(df / 2) - lgamma((df - 1) / 2)))
  ci <- d + c(-1, 1) * z * se
  told <- list(
    s_av = s, d_av = d, J_exact_df_n_minus_1 = j,
    J_approx_df_n_minus_1 = either(df > 1, 1 - 3 / (4 * df - 1)),
    g = j * d, bonett_se_d_av = se, d_av_ci95 = ci, g_ci95 = j * ci
  )
  if (df == 1) told$reason <- "J is undefined at one degree of freedom"
  told
}

signed_rank <- function(change) {
  change <- round(change, 9)
  moved <- change[change != 0]
  told <- list(
    n_used = length(moved), n_zero = sum(change == 0), w_plus = NA, w_minus = NA,
    p_two_sided = NA
  )
  if (length(moved) == 0) return(told)
  ranks <- rank(abs(moved))
  zeros <- rep(0, length(moved))
  p <- function(alternative) {
    as.numeric(pvalue(wilcoxsign_test(
      moved ~ zeros, distribution = "exact", zero.method = "Wilcoxon", alternative = alternative
    )))
  }
  told$w_plus <- sum(ranks[moved > 0])
  told$w_minus <- sum(ranks[moved < 0])
  told$p_less <- p("less")
  told$p_greater <- p("greater")
  told$p_two_sided <- min(1, 2 * min(told$p_less, told$p_greater))
  told
}

reliable_change <- function(change, enrolled) {
  n <- length(change)
  sem <- 0.65 * sqrt(1 - 0.85)
  rci <- change / (sqrt(2) * sem)
  improved <- sum(rci > 1.96)
  worsened <- sum(rci < -1.96)
  wilson <- if (n == 0) c(NA, NA) else suppressWarnings(prop.test(improved, n, correct = FALSE))$conf.int
  list(
    reliability = 0.85, sd_pre = 0.65, z_crit = 1.96, sem = sem, s_diff = sqrt(2) * sem,
    min_reliable_change = 1.96 * sqrt(2) * sem, rci = I(rci), n_pairs = n, improved = improved,
    unchanged = n - improved - worsened, worsened = worsened, p_improved_of_pairs = improved / n,
    p_unchanged_of_pairs = (n - improved - worsened) / n, p_worsened_of_pairs = worsened / n,
    p_improved_of_pairs_wilson95 = as.numeric(wilson), p_improved_of_enrolled = improved / enrolled
  )
}

alpha <- function(raw) {
  complete <- keyed(raw)[complete.cases(raw), , drop = FALSE]
  n <- nrow(complete)
  if (n < 2) return(list(n_complete = n, alpha = NA, reason = "fewer than 2 complete cases"))
  item <- apply(complete, 2, var)
  total <- var(rowSums(complete))
  if (total == 0) return(list(n_complete = n, alpha = NA, reason = "total score has zero variance"))
  alpha <- 14 / 13 * (1 - sum(item) / total)
  feldt <- 1 - (1 - alpha) * qf(c(0.975, 0.025), n - 1, (n - 1) * 13)
  list(
    n_complete = n, alpha = alpha, sum_item_var = sum(item), total_var = total,
    n_zero_variance_items = sum(item == 0), feldt_ci = feldt
  )
}

completers <- function(one, other) {
  told <- list(
    n_completers = length(one), n_dropouts = length(other), completers_pre = describe(one),
    dropouts_pre = describe(other)
  )
  if (length(one) < 2 || length(other) < 2 || var(one) + var(other) == 0) {
    reason <- "fewer than 2 scored baselines on one side, or zero variance: no comparison"
    return(c(told, list(reason = reason)))
  }
  welch <- t.test(one, other)
  smd <- escalc("SMD",
    m1i = mean(one), sd1i = sd(one), n1i = length(one),
    m2i = mean(other), sd2i = sd(other), n2i = length(other)
  )
  g <- as.numeric(smd$yi)
  v <- as.numeric(smd$vi)
  c(told, list(
    difference_completers_minus_dropouts = mean(one) - mean(other),
    welch_t = unname(welch$statistic), welch_df = unname(welch$parameter),
    p_two_sided = welch$p.value, ci95 = as.numeric(welch$conf.int),
    hedges_g = g, hedges_g_var = v, hedges_g_ci95 = g + c(-1, 1) * z * sqrt(v)
  ))
}

items <- function(pre, post) {
  lapply(1:14, function(item) {
    both <- !is.na(pre[, item]) & !is.na(post[, item])
    change <- post[both, item] - pre[both, item]
    better <- if (item == 5) -change else change
    average <- function(x) either(length(x) > 0, mean(x))
    list(
      item = item, n = sum(both), pre_mean_raw = average(pre[both, item]),
      post_mean_raw = average(post[both, item]), change_raw = average(change),
      change_keyed = average(better), n_better = sum(better > 0), n_same = sum(better == 0),
      n_worse = sum(better < 0)
    )
  })
}

## Layout of the reference file -------------------------------------------------------------

dataset <- function(data) {
  pre <- forms(data$pre_raw_items)
  post <- forms(data$post_raw_items)
  s1 <- score(pre)
  s2 <- score(post)
  change <- s2 - s1
  paired <- !is.na(change)
  enrolled <- nrow(pre)
  answered <- function(raw) rowSums(!is.na(raw))
  p1 <- s1[paired]
  p2 <- s2[paired]
  r_defined <- length(p1) > 1 && var(p1) > 0 && var(p2) > 0
  list(
    counts = list(
      enrolled = enrolled, pre_forms = sum(answered(pre) > 0), pre_scored = sum(!is.na(s1)),
      post_forms = sum(answered(post) > 0), post_scored = sum(!is.na(s2)), pairs = sum(paired),
      no_post_form = sum(answered(post) == 0),
      post_form_not_scorable = sum(answered(post) > 0 & is.na(s2)),
      attrition_rate = 1 - sum(paired) / enrolled
    ),
    scores = list(
      pre_items_answered = I(answered(pre)), post_items_answered = I(answered(post)),
      pre = I(s1), post = I(s2), change = I(change)
    ),
    pre_all = describe(s1), post_all = describe(s2),
    paired = list(
      n_pairs = sum(paired), pre = describe(p1), post = describe(p2),
      change = describe(change), pearson_r_pre_post = either(r_defined, cor(p1, p2)),
      t_test = paired_t(change[paired]), hedges_g_av = hedges_g_av(p1, p2),
      wilcoxon = list(drop_zeros = signed_rank(change[paired]))
    ),
    items_paired = items(pre, post),
    reliable_change = list(reference_sd = reliable_change(change[paired], enrolled)),
    cronbach_alpha = list(pre = alpha(pre), post = alpha(post)),
    completers_vs_dropouts = completers(p1, s1[!paired & !is.na(s1)])
  )
}

# To the optimum itself: by default metafor stops as soon as a step is below 1e-5.
to_the_optimum <- list(threshold = 1e-13, maxiter = 1e5)

reml_adhoc <- function(means, vi) {
  fit <- rma(means, vi, method = "REML", test = "adhoc", control = to_the_optimum)
  future <- predict(fit)
  shrunken <- blup(fit)
  list(
    mu = as.numeric(fit$beta), se = fit$se, df = fit$ddf, ci95 = c(fit$ci.lb, fit$ci.ub),
    prediction_interval95 = c(future$pi.lb, future$pi.ub), tau2 = fit$tau2,
    I2_percent = fit$I2, Q = fit$QE, Q_df = fit$k - 1, Q_p = fit$QEp,
    weights_percent = I(unname(weights(fit))),
    blup = list(
      pred = I(shrunken$pred), se = I(shrunken$se), pi_lb = I(shrunken$pi.lb),
      pi_ub = I(shrunken$pi.ub)
    ),
    shrinkage_factor = I(fit$tau2 / (fit$tau2 + vi))
  )
}

meta_analysis <- function(groups) {
  changes <- lapply(groups, function(group) as.numeric(unlist(group$changes)))
  n <- lengths(changes)
  means <- sapply(changes, mean)
  df <- sum(n - 1)
  pooled <- sum(sapply(changes, function(x) sum((x - mean(x))^2))) / df
  list(
    groups = lapply(seq_along(groups), function(i) {
      list(
        id = groups[[i]]$id, n = n[i], changes = I(changes[[i]]), mean_change = means[i],
        sd_change = either(n[i] > 1, sd(changes[[i]])),
        vi_own = either(n[i] > 1, var(changes[[i]]) / n[i]), vi_pooled = pooled / n[i]
      )
    }),
    pooled_within_variance = pooled, pooled_within_df = df,
    variant_B_pooled_within_variance = list(REML_adhoc = reml_adhoc(means, pooled / n))
  )
}

## Shortest decimals that read back to the same double; null for what is undefined -----------

number <- function(x) {
  if (is.na(x) || !is.finite(x)) return("null")
  for (digits in 15:17) {
    text <- sprintf(paste0("%.", digits, "g"), x)
    if (as.numeric(text) == x) return(text)
  }
}
written <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x) && is.null(names(x))) return(sprintf("[%s]", paste(sapply(x, written), collapse = ",")))
  if (is.list(x)) return(sprintf("{%s}", paste0('"', names(x), '":', sapply(x, written), collapse = ",")))
  if (is.character(x)) return(as.character(toJSON(x, auto_unbox = TRUE)))
  if (length(x) == 1 && !inherits(x, "AsIs")) return(number(as.numeric(x)))
  sprintf("[%s]", paste(vapply(as.numeric(x), number, ""), collapse = ","))
}

told <- fromJSON(file, simplifyVector = FALSE)
told$datasets <- lapply(told$datasets, function(one) {
  c(one[c("id", "description", "data")], dataset(one$data))
})
told$meta_analyses <- lapply(told$meta_analyses, function(one) {
  c(one[c("id", "description")], meta_analysis(one$groups))
})
listed <- function(entries) paste(sapply(entries, written), collapse = ",\n")
writeLines(sprintf(
  '{"meta":%s,\n"datasets":[\n%s\n],\n"meta_analyses":[\n%s\n]}',
  written(told$meta), listed(told$datasets), listed(told$meta_analyses)
), file)
