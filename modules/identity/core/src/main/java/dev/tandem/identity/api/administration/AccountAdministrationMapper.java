package dev.tandem.identity.api.administration;

import dev.tandem.identity.api.AccountResponse;
import dev.tandem.identity.model.Account;
import dev.tandem.platform.web.ApiMapperConfig;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/// Maps accounts to responses.
@Mapper(config = ApiMapperConfig.class)
interface AccountAdministrationMapper {
    @Mapping(target = ".", source = "profile")
    @Mapping(target = ".", source = "standing")
    @Mapping(target = ".", source = "lifecycle")
    AccountResponse toResponse(Account account);
}
