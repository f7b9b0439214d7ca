package dev.tandem.identity.api;

import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.Profile;
import dev.tandem.identity.service.ChangePassword;
import dev.tandem.identity.service.Credentials;
import dev.tandem.identity.service.SignUp;
import dev.tandem.identity.service.UpdateAccount;
import dev.tandem.platform.web.ApiMapperConfig;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/// Maps requests to commands, and accounts to responses.
@Mapper(config = ApiMapperConfig.class)
interface AccountApiMapper {
    @Mapping(target = "profile", source = "request")
    SignUp toCommand(SignUpRequest request);

    Profile toProfile(SignUpRequest request);

    @Mapping(target = "name", source = "login")
    Credentials toCredentials(SignInRequest request);

    ChangePassword toCommand(ChangePasswordRequest request);

    @Mapping(target = "profile", source = "request")
    UpdateAccount toCommand(UpdateMeRequest request);

    Profile toProfile(UpdateMeRequest request);

    @Mapping(target = ".", source = "profile")
    UpdateMeRequest toRequest(Account account);

    @Mapping(target = ".", source = "profile")
    @Mapping(target = ".", source = "standing")
    @Mapping(target = ".", source = "lifecycle")
    AccountResponse toResponse(Account account);

    AccountSummaryResponse toResponse(AccountSummary summary);
}
