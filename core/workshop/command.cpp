#include "workshop/command.h"

#include <array>

namespace grappe::workshop {

namespace {
// In the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<Command>> names{"CreateWorkshop",
                                                                           "RenameWorkshop",
                                                                           "AddQuestion",
                                                                           "EditQuestion",
                                                                           "OpenMeeting",
                                                                           "SetMeetingDetails",
                                                                           "SetPin",
                                                                           "JoinDevice",
                                                                           "GoToQuestion",
                                                                           "SetPhase",
                                                                           "SetQuestionRules",
                                                                           "SetCircles",
                                                                           "MoveQuestion",
                                                                           "RemoveQuestion",
                                                                           "SetVoting",
                                                                           "CastBallot",
                                                                           "SetHandCount",
                                                                           "CountVotes",
                                                                           "VoteAgain",
                                                                           "StartTimer",
                                                                           "PauseTimer",
                                                                           "ResumeTimer",
                                                                           "AddTime",
                                                                           "StopTimer",
                                                                           "FreezeDevices",
                                                                           "AddNote",
                                                                           "CorrectNote",
                                                                           "WithdrawNote",
                                                                           "HideNote",
                                                                           "ShowNote",
                                                                           "TakeLateNote",
                                                                           "MoveNote",
                                                                           "OpenTheme",
                                                                           "RenameTheme",
                                                                           "HoldTheme",
                                                                           "MergeThemes",
                                                                           "DissolveTheme",
                                                                           "SeatTheme",
                                                                           "ProposeThemes",
                                                                           "TieNotes",
                                                                           "TwinNote",
                                                                           "SetLens",
                                                                           "SetGranularity",
                                                                           "AskPreview",
                                                                           "ProposePreview",
                                                                           "AcceptPreview",
                                                                           "RefusePreview",
                                                                           "NoticeMisfit",
                                                                           "SettleMisfit",
                                                                           "RefileNotes",
                                                                           "SetLexicon",
                                                                           "SetLanguage",
                                                                           "AddExchange",
                                                                           "AddSource",
                                                                           "AddQuotation",
                                                                           "CloseMeeting",
                                                                           "ReopenMeeting",
                                                                           "ForgetDevices",
                                                                           "SetDeviceReading",
                                                                           "Undo",
                                                                           "Redo"};
}  // namespace

std::string_view commandName(const Command& command) { return names.at(command.index()); }

}  // namespace grappe::workshop
