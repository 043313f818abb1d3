// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/server_probe.h"

#include "core/deployment/deployment_subject.h"

#include <algorithm>

namespace stir::deployment {

namespace {

QString titlesOf(const std::vector<RecognisedPlatform> &recognised)
{
    QStringList titles;
    for (const RecognisedPlatform &one : recognised)
        titles.append(one.title);
    return titles.join(QStringLiteral(", "));
}

} // namespace

Finding judgePlatform(const platforms::Platform &entered, const std::vector<RecognisedPlatform> &recognised)
{
    const auto own = std::ranges::find(recognised, entered.id, &RecognisedPlatform::id);
    const auto finding = [&](Judgement result, const char *rule, const QString &words) {
        return Finding{.check = QStringLiteral("platform"),
                       .result = result,
                       .rule = QLatin1String(rule),
                       .values = {{QStringLiteral("platform"), entered.title}, {QStringLiteral("words"), words}},
                       .section = {}};
    };
    if (own != recognised.end() || !entered.signs)
        return finding(Judgement::Pass, "recognised", own == recognised.end() ? entered.id : own->version);
    if (recognised.empty())
        return finding(Judgement::Warn, "not_recognised", {});
    return finding(Judgement::Warn, "other", titlesOf(recognised));
}

Result<ProbedServer> probeServer(const QString &serverName, const DeploymentEnvironment &environment,
                                 const tasks::JobControl &job)
{
    const auto catalogue = platforms::PlatformCatalogue::load(environment.dataFolder + QStringLiteral("/platforms"));
    if (!catalogue)
        return failure(catalogue.error());
    auto subject = subjectOf(serverName, environment);
    if (!subject)
        return failure(subject.error());
    ServerLink link(targetOf(subject->server, environment), environment.login, job.stop);
    StepJournal journal(job);
    auto observed = observe(link, *subject, journal);
    if (!observed)
        return failure(observed.error());
    auto recognised = recognisePlatforms(link, catalogue->all(), serverName, subject->server.root);
    if (!recognised)
        return failure(recognised.error());
    const Finding finding = judgePlatform(subject->platform, *recognised);
    return ProbedServer{
        {subject->server, std::move(observed->snapshot), std::move(observed->plan)}, *std::move(recognised), finding};
}

} // namespace stir::deployment
